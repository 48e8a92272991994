import env from '#start/env'
import { defineConfig, drivers } from '@adonisjs/core/encryption'

const encryptionConfig = defineConfig({
  default: 'gcm',
  list: {
    gcm: drivers.aes256gcm({ keys: [env.get('APP_KEY').release()], id: 'gcm' }),
    /** Of linked accounts: what is sealed with a key that is not the first is sealed anew when it is refreshed. */
    tokens: drivers.aes256gcm({ keys: tokenKeys(), id: 'tokens' }),
  },
})

function tokenKeys() {
  const keys = (env.get('TOKEN_KEYS')?.release() ?? '').split(',').map((key) => key.trim())
  const given = keys.filter(Boolean)
  return given.length ? given : [env.get('APP_KEY').release()]
}

export default encryptionConfig

declare module '@adonisjs/core/types' {
  export interface EncryptorsList extends InferEncryptors<typeof encryptionConfig> {}
}
