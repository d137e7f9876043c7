import js from '@eslint/js'
import tseslint from 'typescript-eslint'

const GENERATED = ['**/dist/**', '**/node_modules/**', '**/.tap/**', '**/.souk/**', '**/*.gen.*', '**/generated/**', 'server/src/contract/**', '**/fixtures/**']
const NODE_GLOBALS = ['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'AbortSignal', 'AbortController', 'TextEncoder', 'TextDecoder', 'Headers', 'Request', 'Response', 'FormData', 'Blob', 'fetch', 'performance', 'structuredClone', 'queueMicrotask', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'crypto', 'WebSocket']

export default tseslint.config(
  { ignores: GENERATED },
  {
    // A rule that must be switched off for one line is a rule to discuss; comments cannot switch anything off.
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) }
  },
  js.configs.recommended,
  {
    rules: {
      // `== null` is the one loose comparison with a meaning of its own: null or undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-else-return': 'error',
      'no-param-reassign': ['error', { props: false }],
      'no-shadow-restricted-names': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      semi: ['error', 'never', { beforeStatementContinuationChars: 'always' }]
    }
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Handlers and test blocks are async because their type says so, with or without something to wait for.
      '@typescript-eslint/require-await': 'off'
    }
  },
  {
    // tap answers a promise from every t.test; the runner waits for all of them, so awaiting each is noise.
    files: ['**/test/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off', '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafePromises: [{ from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' }] }] }
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true }] }
  },
  {
    // Scripts that are sent to a browser.
    files: ['**/*.client.js'],
    languageOptions: { globals: { document: 'readonly', window: 'readonly', location: 'readonly', matchMedia: 'readonly', getComputedStyle: 'readonly', devicePixelRatio: 'readonly', ResizeObserver: 'readonly' } }
  },
  {
    // Programs whose output is their purpose.
    files: ['examples/**', 'cli/bin/**', '**/bench/**', '**/scripts/**'],
    rules: { 'no-console': 'off' }
  }
)
