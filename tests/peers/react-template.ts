// Microsoft's React template for task panes (OfficeDev/Office-Addin-TaskPane-React) as a yardstick: its packages from npm, in the ranges
// that it names, bundled in the parts that it has, around a screen of ours with the same controls. Nothing of it is kept in the project.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const ranges: Readonly<Record<string, string>> = {
  '@fluentui/react-components': '^9.55.1',
  '@fluentui/react-icons': '^2.0.264',
  'core-js': '^3.36.0',
  'es6-promise': '^4.2.8',
  react: '^18.2.0',
  'react-dom': '^18.2.0',
  'regenerator-runtime': '^0.14.1',
};

/** A picture, a heading, three lines with icons, a field and a button that writes into the sheet. */
const screen = `
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Field, FluentProvider, Image, Textarea, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';

const h = React.createElement;
const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  head: { display: 'flex', flexDirection: 'column', alignItems: 'center', backgroundColor: tokens.colorNeutralBackground3 },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  line: { display: 'flex', paddingBottom: '20px' },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
});

async function write(text) {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [[text]];
    range.format.autofitColumns();
    await context.sync();
  });
}

function Screen() {
  const styles = useStyles();
  const [text, setText] = React.useState('Words');
  const lines = [[Ribbon24Regular, 'One'], [LockOpen24Regular, 'Two'], [DesignIdeas24Regular, 'Three']];
  return h('div', { className: styles.page },
    h('section', { className: styles.head },
      h(Image, { width: 90, height: 90, src: 'assets/icon.png', alt: 'Yardstick' }),
      h('h1', { className: styles.title }, 'Yardstick')),
    h('ul', null, lines.map(([Icon, words]) => h('li', { className: styles.line, key: words }, h('i', null, h(Icon)), h('span', null, words)))),
    h('div', { className: styles.form },
      h(Field, { size: 'large', label: 'Text for the sheet' },
        h(Textarea, { size: 'large', value: text, onChange: (event) => setText(event.target.value) })),
      h(Button, { appearance: 'primary', size: 'large', onClick: () => write(text) }, 'Insert text')));
}

const element = document.getElementById('container');
const root = element ? createRoot(element) : undefined;
Office.onReady(() => root?.render(h(FluentProvider, { theme: webLightTheme }, h(Screen))));
`;

const page = `<!doctype html>
<html lang="en">
<head><meta charset="UTF-8"><title>Yardstick</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body style="width: 100%; height: 100%; margin: 0; padding: 0"><div id="container"></div></body>
</html>`;

/** The folder that the workbench's server serves as it serves ours, and the packages' versions. */
export interface ReactTemplate {
  readonly root: string;
  readonly versions: readonly string[];
  /** Of all its scripts, gzip. */
  readonly kibibytes: number;
}

export async function buildReactTemplate(project: string): Promise<ReactTemplate> {
  const root = join(project, '.cache', 'peers', 'react-template');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ private: true, dependencies: ranges }));
  writeFileSync(join(root, 'screen.js'), screen);
  writeFileSync(join(root, 'taskpane.html'), page);
  if (Object.keys(ranges).some((name) => !existsSync(join(root, 'node_modules', name)))) {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-package-lock'], { cwd: root, stdio: 'ignore' });
  }
  const officeJs = join(root, 'node_modules', '@microsoft');
  if (!existsSync(officeJs)) symlinkSync(join(project, 'node_modules', '@microsoft'), officeJs);
  await bundle(root);
  const scripts = readdirSync(join(root, 'dist')).filter((file) => file.endsWith('.js'));
  const sizes = scripts.map((file) => gzipSync(readFileSync(join(root, 'dist', file)), { level: 9 }).length / 1024);
  return {
    root,
    kibibytes: sizes.reduce((sum, size) => sum + size, 0),
    versions: Object.keys(ranges).map((name) => `${name} ${versionOf(root, name)}`),
  };
}

function bundle(root: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    context: root,
    target: 'browserslist:last 2 versions, ie 11',
    devtool: false,
    entry: {
      polyfill: ['core-js/stable', 'regenerator-runtime/runtime'],
      react: ['react', 'react-dom'],
      taskpane: { import: './screen.js', dependOn: 'react' },
    },
    output: { path: join(root, 'dist'), clean: true },
    resolve: { modules: [join(root, 'node_modules')] },
    plugins: [
      new HtmlPlugin({ filename: 'taskpane.html', template: join(root, 'taskpane.html'), chunks: ['polyfill', 'taskpane', 'react'] }),
      new webpack.ProvidePlugin({ Promise: ['es6-promise', 'Promise'] }),
    ],
    performance: { hints: false },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      if (error !== null) failed(error);
      else if (stats?.hasErrors() === true) failed(new Error(stats.toString('errors-only')));
      else done();
    });
  });
}

function versionOf(root: string, name: string): string {
  const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return /"version":\s*"([^"]+)"/u.exec(text)?.[1] ?? '';
}
