export const AD_UPLOAD_TRIAL = 'ad_upload_trial'
