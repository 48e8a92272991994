import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Tells Google Ads which clicks became good leads, through the Data Manager API.':
      'Hangi tıklamaların iyi potansiyel müşteri olduğunu Data Manager API üzerinden Google Ads’e bildirir.',
    'Conversion action': 'Dönüşüm işlemi',
    'The number of a conversion action for imports from clicks.':
      'Tıklamalardan içe aktarma için bir dönüşüm işleminin numarası.',
    'Google answered something that cannot be read.': 'Google okunamayan bir yanıt verdi.',
    'Google cannot answer just now (status {status}).':
      'Google şu anda yanıt veremiyor (durum {status}).',
    'Google does not take the permission.': 'Google izni kabul etmiyor.',
    'Google refuses (status 403).': 'Google reddediyor (durum 403).',
    'Google answered with status {status}.': 'Google {status} durumuyla yanıt verdi.',
    'There is no Google Ads account.': 'Google Ads hesabı yok.',
    'No conversion action was chosen.': 'Dönüşüm işlemi seçilmedi.',
    'Google Ads answered with status {status}.': 'Google Ads {status} durumuyla yanıt verdi.',
    'Google Ads answered something that cannot be read.': 'Google Ads okunamayan bir yanıt verdi.',
  },
}
