import vue from 'eslint-plugin-vue'
import { configApp } from '@adonisjs/eslint-config'
import { importRules } from './import_rules.js'

const READS_ENVIRONMENT = "MemberExpression[object.name='process'][property.name='env']"

export default configApp(
  { ignores: ['data/**', '.adonisjs/**', 'inertia/*.d.ts', 'database/schema.ts'] },
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: '@typescript-eslint/parser' } },
    rules: {
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
    },
  },
  ...importRules,
  {
    files: ['app/**/*.ts', 'plugins/**/*.ts', 'inertia/**/*.ts', 'commands/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: READS_ENVIRONMENT, message: 'Read it in start/env.ts or config/.' },
      ],
    },
  },
  {
    /** A person's data is reached through app/shared/tenant_db.ts; everything else has to name its connection. */
    files: ['app/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['from', 'query', 'table', 'rawQuery', 'transaction', 'insertQuery'].map((property) => ({
          object: 'db',
          property,
          message: 'Enter a tenant (app/shared/tenant_db.ts), or name the connection.',
        })),
      ],
    },
  },
  {
    /** The whole of it takes a second and 130 MB to load, and 1.4 GB to check. */
    files: ['**/*.{ts,js,vue}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'googleapis',
              message: 'Import one API, in a worker: googleapis/build/src/apis/datamanager/v1.js',
            },
          ],
        },
      ],
    },
  },
  {
    /** What is pure, and has to say the same on both sides. */
    files: ['inertia/**/*.vue'],
    rules: {
      '@adonisjs/no-backend-import-in-frontend': [
        'error',
        { allowed: ['../../../app/branding/colours'] },
      ],
    },
  },
  { files: ['tests/**/*.ts'], rules: { '@unicorn/no-await-expression-member': 'off' } },
  { files: ['app/shared/tenant_db.ts'], rules: { 'no-restricted-properties': 'off' } }
)
