package org.readledger.marketplace.imaging.viewer;

import org.readledger.ledger.id.PostingId;

/**
 * OHIF's {@code app-config.js} for one read: that read's data, no study list, no upload, no tours.
 */
final class ViewerConfiguration {
  private ViewerConfiguration() {}

  static String script(PostingId read) {
    return """
        window.config = {
          routerBasename: '/viewer/reads/%1$s',
          showStudyList: false,
          extensions: [],
          modes: ['@ohif/mode-basic', '@ohif/mode-longitudinal'],
          customizationService: { 'ohif.tours': { $set: [] }, 'ohif.aboutModal': { $set: () => null } },
          investigationalUseDialog: { option: 'never' },
          showWarningMessageForCrossOrigin: false,
          showCPUFallbackMessage: false,
          showLoadingIndicator: true,
          strictZSpacingForVolumeViewport: true,
          maxNumberOfWebWorkers: 3,
          maxNumRequests: { interaction: 100, thumbnail: 5, prefetch: 25 },
          showErrorDetails: 'never',
          measurementTrackingMode: 'simplified',
          defaultDataSourceName: 'read',
          dataSources: [
            {
              namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
              sourceName: 'read',
              configuration: {
                friendlyName: 'ReadLedger',
                name: 'read',
                qidoRoot: '/dicomweb/reads/%1$s',
                wadoRoot: '/dicomweb/reads/%1$s',
                wadoUriRoot: '/dicomweb/reads/%1$s',
                qidoSupportsIncludeField: true,
                supportsReject: false,
                supportsStow: false,
                dicomUploadEnabled: false,
                imageRendering: 'wadors',
                thumbnailRendering: 'wadors',
                enableStudyLazyLoad: true,
                supportsFuzzyMatching: false,
                supportsWildcard: false,
                staticWado: false,
                singlepart: 'bulkdata',
                bulkDataURI: { enabled: true, relativeResolution: 'studies' },
                omitQuotationForMultipartRequest: true,
              },
            },
          ],
          httpErrorHandler: error => {},
        };
        """
        .formatted(read.hex());
  }
}
