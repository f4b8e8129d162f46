// Bundles the workbench's page into .cache/workbench. It holds the GPL engine, so it never lands in dist.
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

/** @type {import('webpack').Configuration} */
module.exports = {
  name: 'workbench',
  mode: 'production',
  target: ['web', 'es2022'],
  devtool: false,
  entry: { page: path.resolve(__dirname, 'src/workbench/page/main.ts') },
  output: { path: path.resolve(__dirname, '.cache/workbench'), filename: '[name].js', publicPath: '/workbench/', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      { test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } },
      { test: /\.css$/, type: 'css' },
    ],
  },
  experiments: { css: true },
  plugins: [new HtmlWebpackPlugin({ template: path.resolve(__dirname, 'src/workbench/page/index.html'), scriptLoading: 'defer' })],
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
  stats: 'errors-warnings',
};
