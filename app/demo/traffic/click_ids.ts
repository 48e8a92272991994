import type { Random } from '#app/demo/random'
import type { ClickIdName } from '#app/shared/click_ids'

type ClickIds = Partial<Record<ClickIdName, string>>

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Click ids as the networks write them; none of them was ever given to anybody. */
export const clickId = {
  /** On Apple's devices Google may not follow a person, and often gives an id of the ad's group instead. */
  google(isApple: boolean, random: Random): ClickIds {
    if (isApple && random.chance(0.3)) {
      return random.chance(0.65)
        ? { gbraid: `0AAAAA${random.text(28, BASE64URL)}` }
        : { wbraid: `Cl${random.text(52, BASE64URL)}` }
    }
    const head = random.pick(['Cj0KCQiA', 'CjwKCAiA', 'EAIaIQobChMI'])
    return { gclid: `${head}${random.text(random.integer(58, 78), BASE64URL)}_wcB` }
  },

  bing: (random: Random): ClickIds => ({ msclkid: random.text(32, '0123456789abcdef') }),

  meta: (random: Random): ClickIds => ({
    fbclid: `IwY2xjawM${random.text(52, BASE64URL)}_aem_${random.text(22, BASE64URL)}`,
  }),

  tiktok: (random: Random): ClickIds => ({ ttclid: `E.C.P.${random.text(64, BASE64URL)}` }),
}

/** What stands behind the path of an address: nothing, or `?` and parameters. */
export function queryOf(parameters: Record<string, string>) {
  const query = new URLSearchParams(parameters).toString()
  return query && `?${query}`
}
