export type { ApprovalSettings, LandingContent, Organisation, SettingKey, Settings } from './organisation';
export { OrganisationView } from './settings.dto';
export { SettingsModule } from './settings.module';
export { SettingsService } from './settings.service';
export { seedSettings } from './settings.seed';
