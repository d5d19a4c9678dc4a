// The door to the double of KurrentDB, for specs; apart from the contract so that nobody loads the native client who needs none.
export { KurrentDouble } from './contract-suite/kurrent-double.js';
export { grpcDouble, type Ability } from './contract-suite/kurrent-grpc.js';
