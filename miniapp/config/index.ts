import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const here = (...parts: string[]) => path.resolve(__dirname, '..', ...parts);
const target = process.env.TARO_ENV ?? 'weapp';

/** Taro does not compile what lies outside sourceRoot; the shared language is TypeScript source beside us. */
const sharedSource = here('..', 'shared', 'src');

/**
 * The H5 pages are served by the API's own process, so they ask the same origin. A mini-program has
 * no origin and must carry the address; an undefined one would crash on the phone, hence the default.
 */
const apiBase = target === 'h5' ? '' : (process.env.TARO_APP_API_BASE ?? 'http://127.0.0.1:3000');

export default defineConfig<'webpack5'>({
  projectName: 'tongxing',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  sourceRoot: 'src',
  // One folder for each target, so that building one never empties the other.
  outputRoot: `dist/${target}`,
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  alias: {
    '@': here('src'),
    '@tongxing/shared/api$': path.join(sharedSource, 'api', 'schema.ts'),
    '@tongxing/shared$': path.join(sharedSource, 'index.ts'),
  },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  // Not for the mini-program: there Taro writes a subpackage's shared chunk from the cache with module ids of an
  // earlier build, and the page dies on the phone with "is not a function" after a build that ended well (NervJS/taro#14589).
  cache: { enable: target === 'h5' },
  plugins: [],
  mini: {
    compile: { include: [sharedSource] },
    // Components stand on their own class names, so the order of their sheets says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      // Taro splits only what the first script needs. Left to itself, each page carries what all pages have in common again.
      const split = chain.optimization.get('splitChunks');
      const common = { name: 'common', chunks: 'async', type: /^javascript/, minChunks: 3, priority: 200, enforce: true };
      chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, pages: common } });
    },
    compile: { include: [sharedSource] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, cssModules: { enable: false } },
  },
});
