import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileName } from './build/lint/file-name.js';
import { noDefaultExport, noEnum, noHangul } from './build/lint/restrictions.js';

const typed = ['**/*.{ts,tsx,mts}', 'embedded/**/*.mjs', 'build/**/*.mjs', 'bench/**/*.mjs'];
const tests = ['**/*.test.{ts,tsx}', 'backend/test/**', 'test/**', 'e2e/**'];

export default defineConfig(
  globalIgnores(['**/dist', '**/node_modules', '**/*.gen.ts', '.maru', '.maru-*', '.cache', 'coverage']),
  eslint.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler knows what is defined.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Syllables are code points: what the spread of a string gives.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // A cast is a comment in plain JavaScript: the compiler sees it, these rules do not.
    files: ['**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // No comment switches a rule off: a rule that does not fit is discussed and changed here.
    linterOptions: { noInlineConfig: true },
    plugins: { maru: { rules: { 'file-name': fileName } } },
    rules: {
      'maru/file-name': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
    },
  },
  {
    files: ['frontend/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // It warns of what React Compiler passes over, and there is no compiler here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['backend/src/**/*.ts', 'ad-sync/src/**/*.ts', 'migrations/**/*.ts', 'frontend/src/**/*.{ts,tsx}'],
    ignores: [
      '**/*.test.{ts,tsx}',
      'backend/src/platform/messages/**',
      'frontend/src/app/i18n/**',
      // The script itself is their subject: jamo, syllables and the keys that type them.
      '**/hangul*.ts',
      '**/keyboard*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum, ...noHangul] },
  },
  {
    files: ['frontend/src/features/portal/portlets/*.tsx'],
    ignores: ['**/*.test.tsx'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...noHangul] },
  },
  {
    files: ['backend/**/*.ts', 'ad-sync/**/*.ts'],
    ignores: [
      '**/*.entity.ts',
      '**/*.repository.ts',
      'backend/src/platform/data-source.ts',
      'backend/src/platform/transaction.ts',
      'backend/test/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'typeorm', message: 'TypeORM stops at *.entity.ts and *.repository.ts.' }],
          patterns: [{ group: ['typeorm/*'], message: 'TypeORM stops at *.entity.ts and *.repository.ts.' }],
        },
      ],
    },
  },
  {
    // What an answer holds is what a test finds out: the contract has checked its form.
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // An answer's body is read by tests of every route.
    files: ['backend/test/harness.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // TypeORM takes its options as a literal where its types name a class.
    files: ['**/*.entity.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // The commands talk to whoever typed them.
    files: ['embedded/**', 'build/**', 'bench/**', 'test/parts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Where a tool asks for one.
    files: ['*.js', '**/*.config.{js,ts,mjs}', '.dependency-cruiser.js', 'embedded/test-run/reporter.mjs'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['*.js', '.dependency-cruiser.js', 'build/lint/*.js'],
    languageOptions: { globals: { process: 'readonly' } },
  },
  prettier,
);
