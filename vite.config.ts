import { defineConfig } from 'vite'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import adonisjs from '@adonisjs/vite/client'

export default defineConfig({
  plugins: [
    vue(),
    ui({
      router: 'inertia',
      colorMode: false,
      autoImport: { dts: 'inertia/auto-imports.d.ts' },
      components: { dts: 'inertia/components.d.ts' },
      ui: { colors: { primary: 'petrol', neutral: 'mist', info: 'blue', warning: 'orange' } },
      icon: { clientBundle: { scan: { globInclude: ['inertia/**/*.{vue,ts}'] } } },
    }),
    adonisjs({ entryPoints: ['inertia/app.ts'], reload: ['resources/views/**/*.edge'] }),
  ],

  resolve: {
    alias: {
      '~/': `${import.meta.dirname}/inertia/`,
      '@generated': `${import.meta.dirname}/.adonisjs/client/`,
    },
  },

  /** The Vue plugin registers an `ssr` environment too; building it would empty `public/assets` of the client's files. */
  builder: { buildApp: async (builder) => void (await builder.build(builder.environments.client)) },
})
