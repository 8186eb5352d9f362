// Components and Taro's own calls are stood in by src/testing, because Taro ships no test runtime for 4.x.
module.exports = {
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/src/testing/no-style.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tongxing/shared/api$': '<rootDir>/../shared/src/api/schema.ts',
    '^@tongxing/shared$': '<rootDir>/../shared/src/index.ts',
    '^@tarojs/components$': '<rootDir>/src/testing/taro-components.tsx',
    '^@tarojs/taro$': '<rootDir>/src/testing/taro.ts',
  },
  globals: { API_BASE: 'http://api.test' },
};
