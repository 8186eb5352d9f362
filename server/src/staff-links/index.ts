export { StaffLinksModule } from './staff-links.module';
