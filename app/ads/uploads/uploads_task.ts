export const AD_UPLOADS = 'ad_uploads'
