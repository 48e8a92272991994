import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import adonisjs from '@adonisjs/vite/client'
import { writeCompressed } from './resources/assets/write_compressed.js'

/** Fonts are compressed as they are. */
const compressedFiles: Plugin = {
  name: 'compressed-files',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    const texts = Object.keys(bundle).filter((name) => /\.(?:js|css|svg)$/.test(name))
    await Promise.all(texts.map((name) => writeCompressed(join(dir!, name))))
  },
}

/**
 * What `<script setup>` begins with runs when a component is shown, which is too late to fetch its words: here they are asked for when the
 * module is loaded (inertia/words/words.ts).
 */
const wordsWithTheirModule: Plugin = {
  name: 'words-with-their-module',
  enforce: 'post',
  transform(code, id) {
    if (!id.split('?')[0].endsWith('.vue')) return
    const calls = new Set(code.match(/\bwords\(["']\w+["']\)/g))
    if (calls.size > 0) return { code: `${code}\n;${[...calls].join(';')}`, map: null }
  },
}

export default defineConfig({
  plugins: [
    wordsWithTheirModule,
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
    compressedFiles,
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
