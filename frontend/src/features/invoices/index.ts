export { HousePanel as InvoicesPanel } from './details/house-panel'
