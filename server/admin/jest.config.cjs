// The pure parts run here; the pages themselves are walked in a browser by the journeys.
// Far from Shanghai and with summer time, so that a browser's own zone that leaks in is seen.
process.env.TZ = 'America/New_York';

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  moduleNameMapper: {
    '^@tongxing/shared/api$': '<rootDir>/../../shared/src/api/schema.ts',
    '^@tongxing/shared$': '<rootDir>/../../shared/src/index.ts',
  },
};
