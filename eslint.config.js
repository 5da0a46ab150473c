import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['pkg/', 'dist/', 'target/', '.tools/', 'www/src/**/*.ts', 'www/src/**/*.tsx'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['scripts/**', 'tests/**', 'benches/**', '*.js', 'www/*.js'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['pkg-template/src/**', 'www/**', 'tests/page/**'],
    languageOptions: { globals: { ...globals['shared-node-browser'], ...globals.browser } },
  },
];
