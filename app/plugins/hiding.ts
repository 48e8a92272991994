import type { Setting, SettingValues } from '#app/plugins/contracts/plugin'

/** Shorter ones would take half of the words of an ordinary message with them. */
const MIN_LENGTH = 4

/** Takes the values of secret settings out of a text: a plugin may throw the address of a request, with the key in it. */
export function hiding(declared: readonly Setting[], values: SettingValues) {
  const secrets = declared
    .filter(({ secret }) => secret)
    .map(({ key }) => String(values[key]))
    .filter(({ length }) => length >= MIN_LENGTH)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .sort((a, b) => b.length - a.length)
  return (text: string) =>
    secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '[secret]'), text)
}
