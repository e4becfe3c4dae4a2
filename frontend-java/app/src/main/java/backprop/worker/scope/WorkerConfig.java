package backprop.worker.scope;

import backprop.session.Engine;

/**
 * What a worker is told when it is started.
 *
 * @param root the address of the site's top, from which the addresses in the data index count
 * @param kernels the address of the assembled kernels
 * @param templates the address of what digits are generated from
 */
public record WorkerConfig(Engine engine, String root, String kernels, String templates) {
    public static WorkerConfig of(String[] args) {
        return new WorkerConfig(Engine.find(args[0]).orElseThrow(), args[1], args[2], args[3]);
    }
}
