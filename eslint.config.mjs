import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Calls that take SQL: a value belongs in a parameter, never in the text. */
const SQL_CALLS = '/^(query|where|andWhere|orWhere|orderBy|addOrderBy|having|andHaving|addSelect|groupBy)$/';

const FOCUSED_TESTS = {
  selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
  message: 'A focused test silences all others.',
};
/** The same, of database/rows.ts. */
const ROWS_CALLS = '/^(readAll|readTogether|query|affectedBy)$/';
const SQL_TEMPLATES = {
  selector: `CallExpression:matches([callee.property.name=${SQL_CALLS}], [callee.name=${ROWS_CALLS}]) > TemplateLiteral[expressions.length>0]`,
  message: 'Values go in parameters; a name that is not a constant does not belong in SQL.',
};
const SQL_CONCATENATION = {
  selector: `CallExpression:matches([callee.property.name=${SQL_CALLS}], [callee.name=${ROWS_CALLS}]) > BinaryExpression[operator='+']`,
  message: 'SQL is not glued together; values go in parameters.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**', 'shared/src/api/schema.ts', '.data/**', 'scripts/weapp-host/fixture/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', FOCUSED_TESTS],
      'no-restricted-globals': ['error', { name: 'fit', message: 'A focused test.' }, { name: 'fdescribe', message: 'A focused test.' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Where a control character stands in a pattern, it is there to be refused.
      'no-control-regex': 'off',
      // A class with nothing but decorators is what Nest calls a module.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['server/src/**/*.ts', 'shared/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', FOCUSED_TESTS, SQL_TEMPLATES, SQL_CONCATENATION],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Tokens and ids come from node:crypto, and drawings from sway().' },
      ],
      'no-console': 'error',
    },
  },
  {
    // A forgotten await is a transaction that ends before its work.
    files: ['server/src/**/*.ts', 'server/test/**/*.ts'],
    languageOptions: { parserOptions: { project: ['server/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }] },
  },
  {
    // Before the logger exists there is only the console, and a command line speaks through it.
    files: ['server/src/main.ts', 'server/src/cli/**/*.ts', 'server/src/database/migrate*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['server/src/**/*.spec.ts', 'server/test/**/*.ts', 'server/src/database/migrations/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', FOCUSED_TESTS] },
  },
  {
    files: ['miniapp/src/**/*.{ts,tsx}', 'server/admin/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { module: 'writable', require: 'readonly', process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly', AbortSignal: 'readonly', __dirname: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
