// `npm start [-- --port 3000]`: builds the add-in and the page, serves them, and opens the page where there is a browser.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './open-browser';
import { PortInUse, startServer } from './server';

const usage = 'Usage: npm start [-- --port NUMBER]';

async function main(): Promise<void> {
  const port = chosenPort();
  if (port === null) {
    stop(`The port must be a whole number from 1 to 65535. ${usage}`, 2);
    return;
  }
  console.log('Building the add-in and the workbench…');
  const server = await startServer({ root: join(__dirname, '..', '..', '..'), port, build: true });
  console.log(`
${(await openInBrowser(server.origin)) ? `${server.origin} is open in your browser.` : `Open ${server.origin} in your browser.`}

The page is served from this computer only. Office.js insists on https, so a certificate for localhost ${server.newCertificate ? 'has been made' : 'is kept'}
in .cache/certificates. Your browser doesn't know it and will warn you once:
  Chrome, Edge   choose Advanced, then "Continue to localhost"
  Firefox        choose Advanced, then "Accept the Risk and Continue"
  Safari         choose Show Details, then "visit this website"

Press Ctrl+C to stop.`);
}

function chosenPort(): number | null {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '3000' } } });
    const port = Number(values.port);
    return Number.isInteger(port) && port >= 1 && port <= 65535 ? port : null;
  } catch {
    return null;
  }
}

function stop(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}

main().catch((error: unknown) => {
  if (error instanceof PortInUse) stop(`${error.message} Stop what runs there, or choose another: npm start -- --port 3001`, 1);
  else stop(error instanceof Error ? error.message : String(error), 1);
});
