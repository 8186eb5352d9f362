export { DemoModule } from './demo.module';
export { PERSONAS } from './personas.copy';
export { Simulator } from './simulator';
