import type { Brand } from '#app/branding/brand'

/** A brand with its picture, for mails and files. */
export interface Look {
  brand: Brand
  /** PNG. */
  logo: Buffer | null
}

/** Of the picture within a mail. */
export const LOGO = 'logo'

const OUR_ACCENT = '#00606b'

/** On white. */
export function accentOnPaper({ accent }: Brand): string {
  return accent?.light ?? OUR_ACCENT
}

/** What the templates of mails say of it. */
export function lookOf({ brand, logo }: Look) {
  return {
    brand: brand.name,
    logo: logo ? `cid:${LOGO}` : null,
    accent: accentOnPaper(brand),
  }
}
