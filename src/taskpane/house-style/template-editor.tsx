// A template being typed: what is wrong with it, and the names that it may hold, each put in at the cursor by a press.

import { Button, Caption1, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { exampleOf, inBraces, nameMeanings, namesOf } from '../../domain/commentary/house-style/style-names';
import type { FigureName, StyleKind } from '../../domain/model/commentary/house-style';
import { Section } from '../layout/section';

const useStyles = makeStyles({
  starts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  button: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

interface TemplateEditorProps {
  readonly kind: StyleKind;
  /** "": the built-in wording. */
  readonly text: string;
  readonly problem: string | null;
  readonly onType: (text: string) => void;
  /** Between the template and its names: how it reads. */
  readonly children: ReactNode;
}

export function TemplateEditor({ kind, text, problem, onType, children }: TemplateEditorProps): ReactNode {
  const styles = useStyles();
  // Null until the officer has been in it: then a name goes at the end.
  const area = useRef<HTMLTextAreaElement | null>(null);
  const putIn = (name: FigureName): void => {
    const [from, to] = [area.current?.selectionStart ?? text.length, area.current?.selectionEnd ?? text.length];
    onType(`${text.slice(0, from)}${inBraces(name)}${text.slice(to)}`);
    area.current?.focus();
  };
  return (
    <>
      <Field
        label="Template"
        hint="Blank: the built-in wording. [Square brackets]: left out where a row has no such figure."
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Textarea
          value={text}
          rows={4}
          resize="vertical"
          onFocus={({ currentTarget }) => (area.current = currentTarget)}
          onChange={(_event, { value }) => onType(value)}
        />
      </Field>
      <div className={styles.starts}>
        <Button size="small" onClick={() => onType(exampleOf[kind])}>
          Start from an example
        </Button>
        <Button size="small" onClick={() => onType('')}>
          Use the built-in wording
        </Button>
      </div>
      {children}
      <Section title="Names to put in">
        {namesOf[kind].map((name) => (
          <div key={name} className={styles.name}>
            <Button className={styles.button} size="small" onClick={() => putIn(name)}>
              {inBraces(name)}
            </Button>
            <Caption1>{nameMeanings[name]}</Caption1>
          </div>
        ))}
      </Section>
    </>
  );
}
