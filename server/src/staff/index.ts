export { StaffModule } from './staff.module';
export { type NewStaff, StaffService } from './staff.service';
