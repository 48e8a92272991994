import { defineConfig, drivers } from '@adonisjs/core/hash'

/**
 * scrypt at 2^14 with p = 5: one of the settings OWASP gives for scrypt, within Node's default memory limit.
 */
const hashConfig = defineConfig({
  default: 'scrypt',
  list: {
    scrypt: drivers.scrypt({
      cost: 16384,
      blockSize: 8,
      parallelization: 5,
      maxMemory: 33_554_432,
    }),
  },
})

export default hashConfig

declare module '@adonisjs/core/types' {
  export interface HashersList extends InferHashers<typeof hashConfig> {}
}
