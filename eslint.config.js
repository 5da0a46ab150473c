import js from '@eslint/js';
import globals from 'globals';

export default [
  {
    ignores: [
      'pkg/',
      'dist/',
      'target/',
      '.tools/',
      '.wireit/',
      'www/src/**/*.ts',
      'www/src/**/*.tsx',
      'examples/**/*.ts',
      'examples/**/*.tsx',
    ],
  },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2025, sourceType: 'module' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['scripts/**', 'tests/**', 'benches/**', 'pkg-template/bin/**', '*.js', 'www/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['pkg-template/src/**', 'www/**', 'tests/page/**', 'tests/lib/composer.mjs'],
    languageOptions: { globals: { ...globals['shared-node-browser'], ...globals.browser } },
  },
];
