export { PriceOfCard } from './of-card/price-of-card'
export { RatesPanel } from './rates/rates-panel'
