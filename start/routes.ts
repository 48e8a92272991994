import '#app/collect/routes'
import '#app/web/routes'
import '#app/live/routes'
import '#app/reports/routes'
