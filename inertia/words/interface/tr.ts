export { tr as default } from '@nuxt/ui/locale'
