import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Takes calls to numbers of Twilio, from their voice status call-backs.':
      'Twilio numaralarına gelen aramaları Twilio’nun durum bildirimlerinden alır.',
    'Auth token': 'Kimlik belirteci',
    'The primary one of the account, as it stands in the console of Twilio.':
      'Hesabın birincil belirteci, Twilio konsolunda yazdığı gibi.',
  },
}
