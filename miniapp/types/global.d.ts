/// <reference types="@tarojs/taro" />

/** Where the API lives, set at build time by config/index.ts; empty on H5, which asks its own origin. */
declare const API_BASE: string;

declare module '*.css';
declare module '*.scss';
declare module '*.png';
declare module '*.jpg';
declare module '*.svg';

declare namespace NodeJS {
  interface ProcessEnv {
    NODE_ENV: 'development' | 'production';
    TARO_ENV: 'weapp' | 'h5';
  }
}
