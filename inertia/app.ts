import './css/app.css'
import { client } from '~/client'
import Layout from '~/layouts/default.vue'
import uiPlugin from '@nuxt/ui/vue-plugin'
import { addAPIProvider } from '@iconify/vue'
import { createInertiaApp } from '@inertiajs/vue3'
import { TuyauProvider } from '@adonisjs/inertia/vue'
import { createApp, type DefineComponent, h } from 'vue'
import { resolvePageComponent } from '@adonisjs/inertia/helpers'

/** All icons are in the bundle; one that is not must not be fetched from somebody else's server. */
addAPIProvider('', { resources: [] })

createInertiaApp({
  title: (title) => (title ? `${title} · OpsMantik` : 'OpsMantik'),
  resolve: (name) =>
    resolvePageComponent(
      `./pages/${name}.vue`,
      import.meta.glob<DefineComponent>('./pages/**/*.vue'),
      Layout
    ),
  setup({ el, App, props, plugin }) {
    createApp({ render: () => h(TuyauProvider, { client }, { default: () => h(App, props) }) })
      .use(plugin)
      .use(uiPlugin)
      .mount(el)
  },
  progress: { color: 'var(--ui-primary)' },
})
