// The menu: settings, history and help, shown under its button.

import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { menuPlaces, type Place, placeWords } from '../state/places';

const useStyles = makeStyles({
  button: { minWidth: 0 },
  list: {
    flexBasis: '100%',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

interface MoreMenuProps {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

export function MoreMenu({ place, onGo }: MoreMenuProps): ReactNode {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  return (
    <>
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': list } : {})}
        onClick={() => setOpen(!isOpen)}
      >
        More
      </Button>
      {isOpen && (
        <ul id={list} className={styles.list}>
          {menuPlaces.map((each) => (
            <li key={each}>
              <Button
                size="small"
                aria-current={place === each ? 'page' : undefined}
                onClick={() => {
                  setOpen(false);
                  onGo(each);
                }}
              >
                {placeWords[each]}
              </Button>
            </li>
          ))}
          <li>
            <Link href="support.html" target="_blank" rel="noreferrer">
              Help
            </Link>
          </li>
        </ul>
      )}
    </>
  );
}
