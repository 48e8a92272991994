import type { Words } from '#app/plugins/contracts/plugin'

export const words: Words = {
  tr: {
    'Learns from the calls that you marked as qualified or junk. The score is the probability of a qualified one, in percent; the rules stand in until there is enough to learn from.':
      'Nitelikli ya da geçersiz diye işaretlediğiniz aramalardan öğrenir. Puan, nitelikli bir aramanın yüzde olarak olasılığıdır; öğrenecek kadar veri olana dek yerini kurallar tutar.',
    'Marked calls needed of each kind': 'Her türden gereken işaretli arama',
    'With fewer qualified or junk calls than this, the rules count for a part of the score.':
      'Bundan az nitelikli ya da geçersiz arama varken puanın bir bölümünü kurallar verir.',
    'Caution': 'Temkin',
    'How much evidence it takes to believe in a signal. 1 suits most sites; more makes for milder weights.':
      'Bir sinyale inanmak için ne kadar kanıt gerektiği. Çoğu siteye 1 uyar; fazlası ağırlıkları yumuşatır.',
    '{good} qualified and {junk} junk so far, {needed} of each are needed.':
      'Şimdiye dek {good} nitelikli ve {junk} geçersiz; her birinden {needed} tane gerekli.',
    'Until then the rules count for {percent} % of a score.':
      'O zamana dek puanın yüzde {percent} kadarını kurallar verir.',
  },
}
