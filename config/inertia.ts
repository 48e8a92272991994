import { defineConfig } from '@adonisjs/inertia'

/** No server-side rendering: every page is behind a sign-in. */
const inertiaConfig = defineConfig({
  rootView: 'inertia_layout',
  ssr: { enabled: false, entrypoint: 'inertia/ssr.ts' },
})

export default inertiaConfig
