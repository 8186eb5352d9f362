export { CircumstancesModule, RulebookModule } from './rulebook.module';
export { RulebookCircumstances } from './circumstances';
