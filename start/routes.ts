import '#app/web/routes'
