import './css/app.css'
import { client } from '~/client'
import uiPlugin from '@nuxt/ui/vue-plugin'
import { addAPIProvider } from '@iconify/vue'
import { sharedLink } from '~/composables/at_site'
import { loadWords } from '~/words/load_words'
import { shownName } from '~/composables/use_brand'
import { createInertiaApp } from '@inertiajs/vue3'
import { TuyauProvider } from '@adonisjs/inertia/vue'
import { createApp, type DefineComponent, h } from 'vue'

/** All icons are in the bundle; one that is not must not be fetched from somebody else's server. */
addAPIProvider('', { resources: [] })

const pages = import.meta.glob<{ default: DefineComponent }>('./pages/**/*.vue')

createInertiaApp({
  title: (title) => (title ? `${title} · ${shownName.value}` : shownName.value),
  async resolve(name, to) {
    const { default: page } = await pages[`./pages/${name}.vue`]!()
    if (!page.layout) {
      const { default: layout } = sharedLink(to?.url)
        ? await import('~/layouts/shared.vue')
        : await import('~/layouts/default.vue')
      page.layout = layout
    }
    await loadWords()
    return page
  },
  setup({ el, App, props, plugin }) {
    createApp({ render: () => h(TuyauProvider, { client }, { default: () => h(App, props) }) })
      .use(plugin)
      .use(uiPlugin)
      .mount(el)
  },
  progress: { color: 'var(--ui-primary)' },
})
