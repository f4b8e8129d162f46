// Starts the pane once Excel is ready, or shows the page's plain message where it can't run.

import { createRoot } from 'react-dom/client';
import { historyOnThisComputer, officeBackground, whenExcelReady } from '../app/startup';
import { createUseCases } from '../app/use-cases';
import { localDate } from './local-date';
import { Pane } from './pane';

async function start(): Promise<void> {
  const readiness = await whenExcelReady();
  if (readiness !== 'ready') {
    document.getElementById(readiness)?.removeAttribute('hidden');
    return;
  }
  const root = document.getElementById('pane');
  if (root === null) return;
  createRoot(root).render(
    <Pane useCases={createUseCases(null, historyOnThisComputer())} background={officeBackground()} today={() => localDate()} />,
  );
}

void start();
