// Parking and checkpoints in memory keep the contract that PostgreSQL keeps.
import { memoryCheckpoints } from './checkpoints.js';
import { checkpointsContract, parkingContract } from './contract-suite.js';
import { memoryParking } from './memory-parking.js';

parkingContract('in memory', async () => memoryParking());
checkpointsContract('in memory', async () => memoryCheckpoints());
