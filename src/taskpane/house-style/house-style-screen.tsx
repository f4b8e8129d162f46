// The council's own templates, one kind of statement at a time, tried on rows of the officer's plan as they type.

import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { withTyped } from '../../domain/commentary/house-style/house-style-on-sheet';
import { kindWords } from '../../domain/commentary/house-style/style-names';
import { styleKinds } from '../../domain/model/commentary/house-style';
import { changeWords } from '../change/change-words';
import { Actions } from '../layout/actions';
import { Choice } from '../layout/choice';
import { ScreenHeading } from '../layout/screen-heading';
import { Stack } from '../layout/stack';
import type { PaneScreenProps } from '../screen-props';
import type { HouseStyleScreen as Shown } from '../state/pane-state';
import { editedKinds, templatesToSave } from './edited-templates';
import { TemplateEditor } from './template-editor';
import { TemplatePreview } from './template-preview';

interface HouseStyleScreenProps extends PaneScreenProps {
  readonly message: ReactNode;
  readonly shown: Shown;
}

export function HouseStyleScreen({ state, dispatch, shown, message }: HouseStyleScreenProps): ReactNode {
  const { prepared, chosen, typed } = shown;
  const waiting = state.work !== null;
  const { lines } = prepared.review.houseStyle;
  const tried = withTyped(lines, typed);
  const toSave = templatesToSave(shown, tried);
  const edited = new Set(editedKinds(shown));
  const samples = prepared.review.sheets.flatMap(({ styleSamples }) => styleSamples);
  return (
    <Stack space="wide">
      <Stack>
        <ScreenHeading followFocus={state.followFocus}>{changeWords['house-style'].action}</ScreenHeading>
        {message}
        <Body1 block>Write drafts in your council’s own words. Every row fills in its own figures.</Body1>
        <Choice
          label="Kind of statement"
          value={chosen}
          placeholder=""
          options={styleKinds.map((kind) => ({ value: kind, label: `${kindWords[kind]}${edited.has(kind) ? ' (changed)' : ''}` }))}
          onChoose={(value) => {
            const kind = styleKinds.find((each) => each === value);
            if (kind !== undefined) dispatch({ kind: 'style-kind-chosen', chosen: kind });
          }}
        />
        <TemplateEditor
          kind={chosen}
          text={typed[chosen] ?? lines[chosen].typed}
          problem={tried[chosen].problem}
          onType={(template) => dispatch({ kind: 'template-typed', template })}
        >
          <TemplatePreview kind={chosen} lines={tried} samples={samples} />
        </TemplateEditor>
      </Stack>
      <Actions pinned>
        <Button
          appearance="primary"
          disabledFocusable={waiting || toSave === null}
          onClick={() => {
            if (toSave !== null) dispatch({ kind: 'house-style-asked', templates: toSave });
          }}
        >
          See what would be written
        </Button>
        <Button onClick={() => dispatch({ kind: 'change-left' })}>Cancel</Button>
        {waiting && <Spinner size="tiny" label="Working it out" labelPosition="after" />}
      </Actions>
    </Stack>
  );
}
