// The settings of the broker, in the form of the house. What they are is written where the broker is known.
import { kafkaSettingsWith } from '@jejak/messaging/kafka-settings';
import { HouseSettings } from './house.js';
import { Setting } from './settings.js';

/** Settings of the broker; read in any case, used where `JEJAK_BUS` asks for one. */
export const BrokerSettings = kafkaSettingsWith(Setting);

/** What every process takes beside the settings of its services. */
export const HOUSE_SETTINGS = [HouseSettings, BrokerSettings] as const;
