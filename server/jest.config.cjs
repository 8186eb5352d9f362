// TEST_ENGINE=sqlite (the default) or mysql chooses the engine under every database spec; the runner runs the suite once with each.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  // Loaded first, because decorators write their metadata while a module is being read.
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: {
    '^@tongxing/shared$': '<rootDir>/../shared/src/index.ts',
    '^@tongxing/shared/api$': '<rootDir>/../shared/src/api/schema.ts',
  },
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Packages that are published as ES modules only and are turned into CommonJS for Jest; pnpm nests them one folder deeper.
  transformIgnorePatterns: [
    '/node_modules/(?!(\\.pnpm/)?(@nestjs|nestjs-pino|@fastify.cookie|cookie|content-disposition|file-type|strtok3|token-types|load-esm|uint8array-extras|@tokenizer|@borewit|uid|iterare)[@+/])',
  ],
  globalSetup: '<rootDir>/test/begin-run.ts',
  globalTeardown: '<rootDir>/test/end-run.ts',
  // Long: in the gate two steps and a database share two cores, and a slow machine is no fault of the code's.
  testTimeout: 90_000,
  maxWorkers: 2,
};
