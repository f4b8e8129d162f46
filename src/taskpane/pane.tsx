// The pane: one screen at a time, chosen by the state. It knows the workbook through `UseCases` alone.

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import type { UseCases } from '../app/contract';
import { ShowCells } from './cells/show-cells';
import { FoundScreen } from './found/found-screen';
import { PaneFrame } from './frame/pane-frame';
import { lazyScreen } from './layout/lazy-screen';
import { LiveRegion } from './layout/live-region';
import { Stack } from './layout/stack';
import { ErrorMessage } from './message/error-message';
import { tableKey } from './mapping/doubtful-tables';
import type { PaneScreenProps } from './screen-props';
import { announcement } from './state/announcement';
import { canUndo, type PaneError, type Screen } from './state/pane-state';
import { usePane } from './state/use-pane';
import { usePaneTheme } from './theme/use-pane-theme';
import type { IsoDate } from '../domain/model/dates';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    // Fluent's fields are at least 250 px wide, and would run off the edge of a narrow pane or one that is zoomed.
    '& .fui-Input, & .fui-Input__input, & .fui-Textarea, & .fui-Select': { minWidth: 0 },
  },
});

/** Not needed at opening: fetched when they are first shown. */
const MappingScreen = lazyScreen(async () => (await import(/* webpackChunkName: "mapping" */ './mapping/mapping-screen')).MappingScreen);
const ChecksScreen = lazyScreen(async () => (await import(/* webpackChunkName: "checks" */ './checks/checks-screen')).ChecksScreen);
const CommentaryScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "commentary" */ './commentary/commentary-screen')).CommentaryScreen,
);
const BoardScreen = lazyScreen(async () => (await import(/* webpackChunkName: "board" */ './board/board-screen')).BoardScreen);
const SettingsScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "settings" */ './settings/settings-screen')).SettingsScreen,
);
const HistoryScreen = lazyScreen(async () => (await import(/* webpackChunkName: "history" */ './history/history-screen')).HistoryScreen);
const ProgressScreen = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ './layout/progress-screen')).ProgressScreen);
const PreviewScreen = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ './preview/preview-screen')).PreviewScreen);
const ResultScreen = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ './result/result-screen')).ResultScreen);
const ChangeScreen = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ './change/change-screen')).ChangeScreen);
const ChangePreviewScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "review" */ './change/change-preview-screen')).ChangePreviewScreen,
);
const ChangedScreen = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ './change/changed-screen')).ChangedScreen);
const HouseStyleScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "review" */ './house-style/house-style-screen')).HouseStyleScreen,
);
const UndoPreviewScreen = lazyScreen(
  async () => (await import(/* webpackChunkName: "review" */ './history/undo-preview-screen')).UndoPreviewScreen,
);
const UndoneScreen = lazyScreen(async () => (await import(/* webpackChunkName: "review" */ './result/undone-screen')).UndoneScreen);

interface PaneProps {
  readonly useCases: UseCases;
  /** Background of Office's own theme; null where Office doesn't say. */
  readonly background: string | null;
  /** The date where the officer is. */
  readonly today: () => IsoDate;
}

export function Pane({ useCases, background, today }: PaneProps): ReactNode {
  const styles = useStyles();
  const [state, dispatch] = usePane(useCases);
  const show = useCallback(
    (sheet: string, address: string): void => {
      void useCases.showCells(sheet, address).then((shown) => {
        if (!shown.ok) dispatch({ kind: 'show-failed', problem: shown.problem });
      });
    },
    [useCases, dispatch],
  );
  return (
    <FluentProvider theme={usePaneTheme(background)}>
      <main className={styles.page}>
        <ShowCells.Provider value={show}>
          <Stack>
            <LiveRegion text={announcement(state)} />
            <PaneFrame state={state} dispatch={dispatch} />
            <PaneScreen state={state} dispatch={dispatch} today={today} />
          </Stack>
        </ShowCells.Provider>
      </main>
    </FluentProvider>
  );
}

/** A screen that was asked for stands where it was asked for; every other place goes on showing its own. */
function PaneScreen({ state, dispatch, today }: PaneScreenProps & Pick<PaneProps, 'today'>): ReactNode {
  const { screen, error } = state;
  const onUndo = canUndo(state) ? () => dispatch({ kind: 'undo-asked' }) : null;
  const message =
    error === null ? null : (
      <ErrorMessage problem={error.problem} retryWords={retryWords(error)} onRetry={() => dispatch({ kind: 'retried' })} onUndo={onUndo} />
    );
  const shown = { state, dispatch, message };
  if (screen.kind !== 'found' && state.place === state.flowPlace) return <FlowScreen {...shown} screen={screen} today={today} />;
  switch (state.place) {
    case 'plan':
      return <FoundScreen key="found" {...shown} prepared={state.read} />;
    case 'checks':
      return <ChecksScreen key="checks" {...shown} today={today} />;
    case 'commentary':
      return <CommentaryScreen key="commentary" {...shown} />;
    case 'board':
      return <BoardScreen key="board" {...shown} />;
    case 'settings':
      return <SettingsScreen key="settings" {...shown} />;
    case 'history':
      return <HistoryScreen key="history" {...shown} today={today()} />;
  }
}

/** The button is named as the sentence names it. */
function retryWords({ problem, retry }: PaneError): string {
  if (retry === null) return 'Close';
  const leadsToReview = retry.kind === 'prepare' && retry.next === 'preview';
  return leadsToReview && problem.sentence.includes('Run Review again') ? 'Run Review again' : 'Try again';
}

interface FlowScreenProps extends PaneScreenProps, Pick<PaneProps, 'today'> {
  readonly screen: Exclude<Screen, { kind: 'found' }>;
  readonly message: ReactNode;
}

function FlowScreen({ state, dispatch, screen, message, today }: FlowScreenProps): ReactNode {
  const { followFocus } = state;
  switch (screen.kind) {
    case 'mapping':
      return (
        <MappingScreen
          key={`mapping ${tableKey(screen.table)}`}
          state={state}
          dispatch={dispatch}
          reading={screen.reading}
          table={screen.table}
          blocksReview={screen.blocksReview}
          message={message}
        />
      );
    case 'preview':
      return (
        <PreviewScreen
          key="preview"
          state={state}
          dispatch={dispatch}
          prepared={screen.prepared}
          resultsOpened={screen.resultsOpened === true}
          message={message}
        />
      );
    case 'change':
      return <ChangeScreen key="change" state={state} dispatch={dispatch} shown={screen} today={today} message={message} />;
    case 'house-style':
      return <HouseStyleScreen key="house style" state={state} dispatch={dispatch} shown={screen} message={message} />;
    case 'change-preview':
      return <ChangePreviewScreen key="change preview" state={state} dispatch={dispatch} shown={screen} message={message} />;
    case 'changed':
      return <ChangedScreen key="changed" state={state} dispatch={dispatch} shown={screen} message={message} />;
    case 'writing':
      return (
        <ProgressScreen
          key="writing"
          title="Writing"
          progress={screen.progress}
          followFocus={followFocus}
          onCancel={screen.isCancelled === true ? 'asked' : () => dispatch({ kind: 'cancel-asked' })}
        />
      );
    case 'result':
      return (
        <ResultScreen key="result" state={state} dispatch={dispatch} prepared={screen.prepared} report={screen.report} message={message} />
      );
    case 'undo-preview':
      return <UndoPreviewScreen key="undo preview" state={state} dispatch={dispatch} shown={screen} today={today()} message={message} />;
    case 'undoing':
      return <ProgressScreen key="undoing" title="Undoing" progress={null} followFocus={followFocus} />;
    case 'undone':
      return <UndoneScreen key="undone" state={state} dispatch={dispatch} report={screen.report} message={message} />;
  }
}
