import { defineConfig } from '@adonisjs/vite'

/** Set by the assembler when it serves for development: only then is there a Vite server. */
export const hasDevServer = Boolean(process.env.DEV_MODE)

const viteBackendConfig = defineConfig({
  buildDirectory: 'public/assets',
  manifestFile: 'public/assets/.vite/manifest.json',
  assetsUrl: '/assets',
  scriptAttributes: { defer: true },
})

export default viteBackendConfig
