// `npm start` opens the page where somebody sits before a screen, and nowhere else.

import { browserCommand } from '../../../src/workbench/server/open-browser';

const address = 'https://localhost:3000';

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean, string | null]>([
  ['darwin', {}, true, 'open'],
  ['win32', {}, true, 'cmd'],
  ['linux', { DISPLAY: ':0' }, true, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true, 'xdg-open'],
  ['linux', {}, true, null],
  ['linux', { DISPLAY: ':0' }, false, null],
  ['darwin', { CI: 'true' }, true, null],
])('%s with %j, terminal %s: %s', (platform, env, isTerminal, program) => {
  const command = browserCommand(address, { platform, env, isTerminal });
  expect(command?.[0] ?? null).toBe(program);
  if (command !== null) expect(command.at(-1)).toBe(address);
});
