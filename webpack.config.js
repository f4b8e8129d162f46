// Builds the add-in alone into dist/: pages, bundles named by their content, icons and manifest. Nothing of src/workbench is reachable from here.

const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const { LicenseWebpackPlugin } = require('license-webpack-plugin');
const { version } = require('./package.json');

const developmentOrigin = 'https://localhost:3000';
const webViews = 'es2022';
const kilobytes = 1024;
const packages = /[\\/]node_modules[\\/]/;
const sources = /[\\/]src[\\/]/;
/** For debugging alone: the bundles carry their sources with them, and may be as large as that makes them. */
const withSources = process.env.SOURCE_MAPS === '1';

/** The origin that the manifest names: ADDIN_ORIGIN, or the development server's. Office loads add-ins over https only. */
function addinOrigin() {
  const wanted = process.env.ADDIN_ORIGIN;
  if (wanted === undefined || wanted === '') return developmentOrigin;
  if (!URL.canParse(wanted) || new URL(wanted).protocol !== 'https:' || new URL(wanted).origin !== wanted) {
    throw new Error(`ADDIN_ORIGIN must be an https origin without a path, such as https://plans.example.gov.uk, not "${wanted}".`);
  }
  return wanted;
}

/** The manifest for an origin, with the version that package.json gives: Office wants four parts of it. */
function manifestFor(text, origin) {
  const element = /<Version>[^<]*<\/Version>/;
  if (!element.test(text)) throw new Error('manifest.xml has no Version to set.');
  return text.replace(element, `<Version>${version}.0</Version>`).replaceAll(developmentOrigin, origin);
}

/** Licence texts of packages that come without the file: Microsoft's icons are under the same MIT licence as the rest of Fluent UI. */
function licencesElsewhere() {
  return { '@fluentui/react-icons': readFileSync(path.join(__dirname, 'node_modules/@fluentui/react-components/LICENSE'), 'utf8') };
}

const fileLibraries = /[\\/]node_modules[\\/](?:write-excel-file|fflate)[\\/]/;

/** Modules of a folder that the judgement needs too, or those that it doesn't. */
function modulesOf(folder, areJudged) {
  return (module, { chunkGraph }) =>
    folder.test(module.nameForCondition() ?? '') &&
    [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === 'judgement') === areJudged;
}

/** @returns {import('webpack').Configuration} */
module.exports = () => {
  const origin = addinOrigin();
  const page = path.join(__dirname, 'src', 'taskpane', 'page');
  return {
    mode: 'production',
    target: ['web', webViews],
    devtool: withSources ? 'inline-source-map' : false,
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].[contenthash].js',
      assetModuleFilename: '[name].[contenthash][ext]',
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: webViews, jsx: 'automatic' } },
        { test: /\.css$/, type: 'asset/resource' },
        { resourceQuery: /page-script/, type: 'asset/resource' },
      ],
    },
    optimization: {
      minimizer: [new EsbuildPlugin({ target: webViews, legalComments: 'none' })],
      // What the judgement needs comes with it, once the first button can be pressed; what only screens need, with the first of them
      // that is opened.
      splitChunks: {
        cacheGroups: {
          libraries: { test: packages, name: 'libraries', chunks: 'initial', priority: 1 },
          shared: { test: modulesOf(sources, true), name: 'shared', chunks: 'async', minChunks: 2, minSize: 0 },
          screens: { test: modulesOf(sources, false), name: 'screens', chunks: 'async', minChunks: 2, minSize: 0 },
          // Few ask for a workbook of results: what makes it comes with it.
          fileLibraries: { test: fileLibraries, name: 'file-libraries', chunks: 'async', enforce: true, priority: 1 },
          laterLibraries: { test: modulesOf(packages, true), name: 'later-libraries', chunks: 'async', enforce: true },
          screenLibraries: { test: modulesOf(packages, false), name: 'screen-libraries', chunks: 'async', enforce: true },
        },
      },
    },
    plugins: [
      new HtmlPlugin({ filename: 'taskpane.html', template: path.join(page, 'taskpane.html'), scriptLoading: 'module', minify: false }),
      new HtmlPlugin({ filename: 'support.html', template: path.join(page, 'support.html'), inject: false, minify: false }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons', to: 'assets/icons' },
          // For an officer without a plan to try the add-in on.
          { from: 'assets/programme-plan.xlsx', to: 'assets/programme-plan.xlsx' },
          { from: 'manifest.xml', transform: (manifest) => manifestFor(manifest.toString(), origin) },
        ],
      }),
      new LicenseWebpackPlugin({ outputFilename: '[name].licences.txt', perChunkOutput: true, licenseTextOverrides: licencesElsewhere() }),
    ],
    performance: { hints: withSources ? false : 'error', maxAssetSize: 870 * kilobytes, maxEntrypointSize: 530 * kilobytes },
    stats: 'errors-warnings',
  };
};
