export { PortraitsModule } from './portraits.module';
